package io.mspbilling.testkit.http;

/** Makes the spoiled answer out of the good one. */
@FunctionalInterface
interface Spoiler {
  FakeAnswer spoil(FakeAnswer answer, SpoilScene scene);
}
