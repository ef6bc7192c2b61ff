package io.mspbilling.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Keeps a client away from this machine and its private networks, for links that come from
 * strangers. Immutable; safe for any number of threads.
 *
 * <p>Names are checked by the addresses they resolve to. OkHttp resolves a host that is written as
 * an address by itself, so such hosts are refused before.
 */
public final class PublicAddresses implements Dns {
  private final Dns names;
  private final Set<String> allowedHosts;

  private PublicAddresses(Dns names, Set<String> allowedHosts) {
    this.names = names;
    this.allowedHosts = allowedHosts;
  }

  /**
   * A client like that one, which reaches public addresses only. A proxy, which would resolve names
   * itself, is not used.
   *
   * @param allowedHosts hosts that may be private all the same, as an on-premise server
   */
  public static OkHttpClient only(OkHttpClient client, Set<String> allowedHosts) {
    PublicAddresses addresses = new PublicAddresses(client.dns(), Set.copyOf(allowedHosts));
    return client
        .newBuilder()
        .dns(addresses)
        .proxy(java.net.Proxy.NO_PROXY)
        .addInterceptor(addresses::refuseWrittenAddress)
        .build();
  }

  /**
   * Resolves a name.
   *
   * @throws UnknownHostException if it does not exist, or any of its addresses is not public
   */
  @Override
  public List<InetAddress> lookup(String hostname) throws UnknownHostException {
    List<InetAddress> addresses = names.lookup(Objects.requireNonNull(hostname, "hostname"));
    if (!allowedHosts.contains(hostname)
        && !addresses.stream().allMatch(PublicAddresses::isPublic)) {
      throw new UnknownHostException("not a public address");
    }
    return addresses;
  }

  private Response refuseWrittenAddress(Interceptor.Chain chain) throws IOException {
    String host = chain.request().url().host();
    if (LinkGuard.isAddress(host) && !allowedHosts.contains(host)) {
      throw new UnknownHostException("an address where a name was expected");
    }
    return chain.proceed(chain.request());
  }

  /** Whether an address belongs to the public internet. */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return bytes.length == 4 ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int a = bytes[0] & 0xff;
    int b = bytes[1] & 0xff;
    int c = bytes[2] & 0xff;
    return a != 0
        && a != 10
        && a != 127
        && a < 224
        && !(a == 100 && b >= 64 && b <= 127)
        && !(a == 169 && b == 254)
        && !(a == 172 && b >= 16 && b <= 31)
        && !(a == 192 && b == 168)
        && !(a == 192 && b == 0 && (c == 0 || c == 2))
        && !(a == 198 && (b == 18 || b == 19))
        && !(a == 198 && b == 51 && c == 100)
        && !(a == 203 && b == 0 && c == 113);
  }

  /** Global unicast only, without the ranges that carry an IPv4 address inside. */
  private static boolean isPublic6(byte[] bytes) {
    int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    int second = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
    boolean globalUnicast = (first & 0xe000) == 0x2000;
    boolean teredo = first == 0x2001 && second == 0;
    boolean documentation = first == 0x2001 && second == 0x0db8;
    boolean sixToFour = first == 0x2002;
    return globalUnicast && !teredo && !documentation && !sixToFour;
  }
}
