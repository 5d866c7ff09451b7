// The system's C library, for every file that calls it: `import Platform` stands where `import Glibc` would.
//
// What only one system has is beside this file, each with what stands in for it elsewhere; CSandbox and CNcurses keep
// their own such parts in C. A port is these files.
#if canImport(Glibc)
  @_exported import Glibc
#elseif canImport(Musl)
  @_exported import Musl
#elseif canImport(Darwin)
  @_exported import Darwin
#endif
