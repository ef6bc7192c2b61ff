package io.mspbilling.psa.connectwise.internal;

import java.util.Locale;
import okhttp3.HttpUrl;

/** Where APIs are: in the cloud on hosts of their own, on-premise on the customer's host. */
public final class Sites {
  private static final String API_PREFIX = "api-";

  private Sites() {}

  /**
   * The root of a site.
   *
   * @param host as people know it from their browser, or the API's host
   * @throws IllegalArgumentException if it is not a host name
   */
  public static HttpUrl root(String host) {
    String name = host.strip().toLowerCase(Locale.ROOT);
    boolean cloud =
        name.matches("[a-z]{2,8}\\.myconnectwise\\.net")
            || name.equals("staging.connectwisedev.com");
    try {
      return new HttpUrl.Builder().scheme("https").host(cloud ? API_PREFIX + name : name).build();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("a site is a host name, as in na.myconnectwise.net", e);
    }
  }
}
