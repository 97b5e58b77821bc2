#ifndef EGRAPH_CRESOURCES_H
#define EGRAPH_CRESOURCES_H

#include <stddef.h>
#include <stdint.h>

/// One embedded file: its name relative to the folder, and its bytes.
struct egraph_resource {
  const char *name;
  const uint8_t *bytes;
  size_t count;
};

/// The table of embedded text files in file-name order; `count` receives its length.
const struct egraph_resource *egraph_resource_table(size_t *count);

/// The trained model's bytes, 64-byte aligned; `count` receives their number.
const uint8_t *egraph_model_bytes(size_t *count);

#endif
