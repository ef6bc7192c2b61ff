package io.mspbilling.http;

import java.time.Duration;
import org.immutables.value.Value;

/** How long one try may take and how much of an answer is read. */
@Value.Immutable
@HttpStyle
public abstract class HttpLimits implements WithHttpLimits {
  /** Limits that suit every vendor's paged calls. */
  public static final HttpLimits STANDARD = builder().build();

  HttpLimits() {}

  public static Builder builder() {
    return new Builder();
  }

  /** Most bytes of an answer, counted after unpacking; default 8 MiB. */
  @Value.Default
  public int maxAnswerBytes() {
    return 8 << 20;
  }

  /** Time to connect, TLS included; default 10 s. */
  @Value.Default
  public Duration connectTimeout() {
    return Duration.ofSeconds(10);
  }

  /** Longest silence while reading or writing; default 30 s. */
  @Value.Default
  public Duration silenceTimeout() {
    return Duration.ofSeconds(30);
  }

  /** Time of one try, from connecting to the answer's last byte; default 60 s. */
  @Value.Default
  public Duration callTimeout() {
    return Duration.ofSeconds(60);
  }

  @Value.Check
  void check() {
    if (maxAnswerBytes() <= 0) {
      throw new IllegalStateException("maxAnswerBytes must be positive: " + maxAnswerBytes());
    }
    RetryRules.requirePositive(connectTimeout(), "connectTimeout");
    RetryRules.requirePositive(silenceTimeout(), "silenceTimeout");
    RetryRules.requirePositive(callTimeout(), "callTimeout");
  }

  /** Collects limits; all have defaults. */
  public static final class Builder extends ImmutableHttpLimits.Builder {
    Builder() {}
  }
}
