package io.mspbilling.architecture.cycle.first;

import io.mspbilling.architecture.cycle.second.Second;

/** Needs {@link Second}, which needs this. */
public record First(Second second) {}
