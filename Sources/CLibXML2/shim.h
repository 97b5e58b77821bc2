#ifndef EGRAPH_CLIBXML2_SHIM_H
#define EGRAPH_CLIBXML2_SHIM_H

// libxml2's headers can bring ICU's, whose enumerations contradict those of Foundation's own
// copy of ICU when a Swift file imports both. Nothing that we call needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>

// `xmlFree` is a variable that holds a function, which Swift may not read.
static inline void egraph_xml_free(void *memory) { xmlFree(memory); }

#endif
