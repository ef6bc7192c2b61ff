package io.mspbilling.architecture.cycle.second;

import io.mspbilling.architecture.cycle.first.First;
import java.util.Optional;

/** Needs {@link First}, which needs this. */
public record Second(Optional<First> first) {}
