/* Graphviz's libraries, with inline helpers for what Swift cannot import or what differs
   between Graphviz 2.42 and its successors: macros, mutable globals, lost `const`s and
   the width of a length. */
#ifndef EGRAPH_CGRAPHVIZ_SHIM_H
#define EGRAPH_CGRAPHVIZ_SHIM_H

#include <graphviz/gvc.h>
#include <graphviz/cgraph.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdio.h>
#include <unistd.h>

/* A new directed graph that allows parallel edges; NULL when memory is out. */
static inline Agraph_t *egraph_open(const char *name) {
  return agopen((char *)name, Agdirected, NULL);
}

/* The subgraph of that name, made where it does not exist; NULL makes one without a name. */
static inline Agraph_t *egraph_subgraph(Agraph_t *graph, const char *name) {
  return agsubg(graph, (char *)name, 1);
}

/* The node of that name, made where it does not exist, and put into the (sub)graph. */
static inline Agnode_t *egraph_node(Agraph_t *graph, const char *name) {
  return agnode(graph, (char *)name, 1);
}

/* The edge of that key, made where it does not exist. */
static inline Agedge_t *egraph_edge(
    Agraph_t *graph, Agnode_t *tail, Agnode_t *head, const char *key) {
  return agedge(graph, tail, head, (char *)key, 1);
}

/* The node at the tail of an edge, and at its head. */
static inline Agnode_t *egraph_tail(Agedge_t *edge) { return agtail(edge); }
static inline Agnode_t *egraph_head(Agedge_t *edge) { return aghead(edge); }

/* The name of a graph, node or edge; NULL for none. */
static inline const char *egraph_name(void *object) { return agnameof(object); }

/* Declares an attribute of all graphs, nodes or edges and its default. */
static inline void egraph_declare(
    Agraph_t *graph, int kind, const char *name, const char *value) {
  agattr(graph, kind, (char *)name, (char *)value);
}

/* Sets an attribute to a text. */
static inline void egraph_set(void *object, const char *name, const char *value) {
  agsafeset(object, (char *)name, (char *)value, (char *)"");
}

/* Sets an attribute to a label in Graphviz's HTML. The copy lives as long as the graph. */
static inline void egraph_set_html(void *object, const char *name, const char *value) {
  char *html = agstrdup_html(agroot(object), (char *)value);
  agsafeset(object, (char *)name, html, (char *)"");
}

/* The value of an attribute; NULL where it is not declared. */
static inline const char *egraph_get(void *object, const char *name) {
  return agget(object, (char *)name);
}

/* Lays out with standard error closed for as long: Graphviz's path library complains there
   about lines that it then draws another way or not at all, past the library's own
   reports, which are heard all the same. */
static inline int egraph_layout(GVC_t *context, Agraph_t *graph, const char *engine) {
  fflush(stderr);
  int saved = dup(STDERR_FILENO);
  int sink = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (saved >= 0 && sink >= 0) dup2(sink, STDERR_FILENO);
  int status = gvLayout(context, graph, (char *)engine);
  if (saved >= 0 && sink >= 0) {
    fflush(stderr);
    dup2(saved, STDERR_FILENO);
  }
  if (saved >= 0) close(saved);
  if (sink >= 0) close(sink);
  return status;
}

/* Reads a graph from DOT; NULL for none. */
static inline Agraph_t *egraph_read(const char *text) { return agmemread(text); }

/* Writes the layout into the attributes of the graph: pos, width, height, bb, lp. */
static inline int egraph_attach_layout(GVC_t *context, Agraph_t *graph) {
  return gvRender(context, graph, "dot", NULL);
}

/* Renders into memory that gvFreeRenderData frees. The length is an unsigned int in old
   versions and a size_t in new ones; a pointer to void converts to either. */
static inline int egraph_render(
    GVC_t *context, Agraph_t *graph, const char *format, char **data, size_t *length) {
  size_t wide = 0;
  unsigned int narrow = 0;
  int isNarrow = _Generic(
      &gvRenderData,
      int (*)(GVC_t *, graph_t *, const char *, char **, unsigned int *): 1,
      default: 0);
  void *target = isNarrow ? (void *)&narrow : (void *)&wide;
  *data = NULL;
  int status = gvRenderData(context, graph, format, data, target);
  *length = isNarrow ? (size_t)narrow : wide;
  return status;
}

#endif
