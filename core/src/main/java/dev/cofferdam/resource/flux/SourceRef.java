package dev.cofferdam.resource.flux;

import dev.cofferdam.resource.DnsLabel;
import dev.cofferdam.resource.NamespaceName;

/** A GitRepository object, by name. */
public record SourceRef(NamespaceName namespace, DnsLabel name) {}
