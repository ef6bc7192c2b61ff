package io.mspbilling.notify.email;

import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Whether TLS failed for what the server showed, and not as the way there was cut. */
final class Distrust {

  private Distrust() {}

  static boolean isCauseOf(Throwable thrown) {
    return causes(thrown).anyMatch(SSLException.class::isInstance)
        && causes(thrown).noneMatch(Distrust::isCut);
  }

  private static boolean isCut(Throwable thrown) {
    return thrown instanceof SocketException
        || thrown instanceof SocketTimeoutException
        || thrown instanceof EOFException;
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.<@Nullable Throwable>iterate(
            thrown, one -> one != null, one -> one == null ? null : one.getCause())
        .map(Throwable.class::cast);
  }
}
