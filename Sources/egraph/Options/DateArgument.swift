public import ArgumentParser
public import Ontology

/// Dates are written on the command line as everywhere: 2022-01-10, 2022-01, 2022.
extension PartialDate: ExpressibleByArgument {}
