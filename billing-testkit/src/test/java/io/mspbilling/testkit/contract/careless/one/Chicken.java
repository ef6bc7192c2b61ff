package io.mspbilling.testkit.contract.careless.one;

import io.mspbilling.testkit.contract.careless.two.Egg;

/** Needs what needs it. */
public record Chicken(Egg from) {}
