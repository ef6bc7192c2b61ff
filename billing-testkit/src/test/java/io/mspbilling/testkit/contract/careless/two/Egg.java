package io.mspbilling.testkit.contract.careless.two;

import io.mspbilling.testkit.contract.careless.one.Chicken;

/** Needs what needs it. */
public record Egg(Chicken from) {}
