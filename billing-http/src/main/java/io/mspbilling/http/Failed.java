package io.mspbilling.http;

import io.mspbilling.failure.BillingException;
import java.time.Duration;
import java.util.Optional;

/**
 * One try that did not succeed, judged.
 *
 * @param failing what it means for repeating
 * @param sent whether anything may have left this machine
 * @param status HTTP status, 0 if none came
 * @param asked how long the vendor wants us to wait
 * @param problem what the caller gets if nothing better follows
 */
record Failed(
    RetryRules.Failing failing,
    boolean sent,
    int status,
    Optional<Duration> asked,
    BillingException problem) {}
