#ifndef EGRAPH_CLIBXML2_SHIM_H
#define EGRAPH_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>

#endif
