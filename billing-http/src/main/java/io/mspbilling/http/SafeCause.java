package io.mspbilling.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.UnknownServiceException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Says what an exception of the network means, and makes a cause of it that may be logged: parsers
 * of HTTP quote what they could not parse.
 */
final class SafeCause {
  private static final int MAX_CHAIN = 16;

  private SafeCause() {}

  /** The same kind of failure with its stack trace, without text that came from outside. */
  static Throwable of(Throwable thrown) {
    Throwable safe = new IOException(thrown.getClass().getName());
    safe.setStackTrace(thrown.getStackTrace());
    return safe;
  }

  /** What happened, in our words. */
  static String describe(Throwable thrown) {
    if (thrown instanceof UnknownHostException) {
      return "the host's name could not be resolved";
    }
    if (thrown instanceof SocketTimeoutException) {
      return "timed out waiting for the network";
    }
    if (thrown instanceof InterruptedIOException) {
      return Thread.currentThread().isInterrupted() ? "interrupted" : "the call took too long";
    }
    if (isCertificateProblem(thrown)) {
      return "the server's certificate is not trusted; check trust store, proxy and host name";
    }
    if (thrown instanceof SSLException) {
      return "TLS failed";
    }
    if (thrown instanceof ConnectException || thrown instanceof NoRouteToHostException) {
      return "the connection was refused or no route exists";
    }
    if (thrown instanceof SocketException) {
      return "the connection broke";
    }
    return "the exchange broke off (" + thrown.getClass().getSimpleName() + ")";
  }

  /** Whether somebody has to change the set-up before trying again makes sense. */
  static boolean isSetup(Throwable thrown) {
    return isCertificateProblem(thrown) || thrown instanceof UnknownServiceException;
  }

  private static boolean isCertificateProblem(Throwable thrown) {
    if (thrown instanceof SSLPeerUnverifiedException) {
      return true;
    }
    @Nullable Throwable cause = thrown;
    for (int i = 0; cause != null && i < MAX_CHAIN; i++, cause = cause.getCause()) {
      if (cause instanceof CertificateException || cause instanceof CertPathValidatorException) {
        return thrown instanceof SSLException;
      }
    }
    return false;
  }
}
