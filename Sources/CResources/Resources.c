#include "CResources.h"

// A zero byte follows each text, so that an empty file still makes an array.
static const uint8_t entities_yaml[] = {
#embed "entities.yaml" suffix(, )
  0
};

_Alignas(64) static const uint8_t english_model[] = {
#embed "english.model" suffix(, )
  0
};

static const struct egraph_resource table[] = {
  {"entities.yaml", entities_yaml, sizeof entities_yaml - 1},
};

const struct egraph_resource *egraph_resource_table(size_t *count) {
  *count = sizeof table / sizeof *table;
  return table;
}

const uint8_t *egraph_model_bytes(size_t *count) {
  *count = sizeof english_model - 1;
  return english_model;
}
