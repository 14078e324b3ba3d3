// A library that has nothing to do with Tempera.
extern "C" int nothing_of_tempera() { return 0; }
