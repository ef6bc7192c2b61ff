package io.mspbilling.psa.connectwise.system;

import io.mspbilling.http.HttpCall;
import io.mspbilling.http.Secret;
import io.mspbilling.http.TrustedLink;
import io.mspbilling.http.VendorHttp;
import io.mspbilling.http.webhook.HmacVerifier;
import io.mspbilling.http.webhook.HmacVerifier.Algorithm;
import io.mspbilling.http.webhook.HmacVerifier.Encoding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Fetches signing keys and remembers the latest of them. Safe for any number of threads. */
final class SigningKeys {
  private static final int MAX_KEYS = 16;
  private static final String OPERATION = "fetch callback key";

  /** A key may be replaced under its URL, but forgers must not make us fetch it at will. */
  private static final Duration TRUSTED_FOR = Duration.ofMinutes(10);

  /** A verifier, and when its key was fetched. */
  record Key(HmacVerifier verifier, Instant fetchedAt) {}

  private final VendorHttp http;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<HttpUrl, Key> latest = new LinkedHashMap<>(MAX_KEYS, 1, true);

  SigningKeys(VendorHttp http, InstantSource clock) {
    this.http = http;
    this.clock = clock;
  }

  /** The key at a link, fetched if it is not known. */
  Key at(TrustedLink link) {
    Key known = known(link.url());
    return known != null ? known : fetched(link);
  }

  /** Whether a key was fetched so long ago that another may have taken its place. */
  boolean isOld(Key key) {
    return clock.instant().isAfter(key.fetchedAt().plus(TRUSTED_FOR));
  }

  /** The key at a link, fetched anew. */
  Key fetched(TrustedLink link) {
    HttpCall call = HttpCall.follow(OPERATION, link).build();
    String text =
        http.send(
            call,
            answer -> http.tree().read(answer).named("callback key").requiredText("signing_key"));
    Secret secret = Secret.of(sha256(text));
    Key key =
        new Key(
            new HmacVerifier(Algorithm.SHA256, Encoding.BASE64, List.of(secret)), clock.instant());
    remember(link.url(), key);
    return key;
  }

  private @Nullable Key known(HttpUrl url) {
    lock.lock();
    try {
      return latest.get(url);
    } finally {
      lock.unlock();
    }
  }

  private void remember(HttpUrl url, Key key) {
    lock.lock();
    try {
      latest.put(url, key);
      if (latest.size() > MAX_KEYS) {
        latest.remove(latest.keySet().iterator().next());
      }
    } finally {
      lock.unlock();
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
