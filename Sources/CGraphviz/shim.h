#ifndef EGRAPH_CGRAPHVIZ_SHIM_H
#define EGRAPH_CGRAPHVIZ_SHIM_H

#include <graphviz/gvc.h>
#include <graphviz/cgraph.h>

#endif
