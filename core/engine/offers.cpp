#include "core/engine/module.h"

namespace tempera::engine {

extern "C" const Module tempera_engine_module;
const Module tempera_engine_module{TEMPERA_VERSION,
                                   &inside::load,
                                   &inside::train,
                                   &bench::inside::few_shot,
                                   &bench::inside::voted_pictures,
                                   &bench::inside::text_figures,
                                   &bench::inside::train_rivals};

} // namespace tempera::engine
