// A library such as another version of Tempera would have installed.
extern "C" {
extern const char *const tempera_engine_module; // a Module begins with its version
const char *const tempera_engine_module = "0.0.1-other";
}
