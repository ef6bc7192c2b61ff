package io.mspbilling.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.failure.UnreadableException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links and ids that others choose must not take our credentials elsewhere. */
class LinkTest {
  private static final HttpUrl BASE = HttpUrl.get("https://api.vendor.com/v1/");

  private final LinkGuard guard = LinkGuard.of("fake", BASE, List.of("zones.vendor.net"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.vendor.com/v1/x?page=2",
        "https://api.vendor.com:443/other",
        "https://API.VENDOR.COM/x",
        "/v1/x?page=2",
        "x?page=2",
        "?page=2",
        "https://zones.vendor.net/x",
        "https://ww5.zones.vendor.net/x"
      })
  void vendorsOwnLinksAreTrusted(String link) {
    assertThat(guard.trust("list", link).url().scheme()).isEqualTo("https");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.com/v1/x",
        "//evil.com/x",
        "http://api.vendor.com/v1/x",
        "https://api.vendor.com:8443/x",
        "https://api.vendor.com@evil.com/x",
        "https://user:pw@api.vendor.com/x",
        "https://user@zones.vendor.net/x",
        "https://evilzones.vendor.net/x",
        "https://zones.vendor.net.evil.com/x",
        "https://zones.vendor.net:8443/x",
        "http://zones.vendor.net/x",
        "https://2130706433/",
        "https://127.0.0.1/",
        "https://0x7f.1/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https:\\\\evil.com\\x",
        "\\\\evil.com\\x",
        "ftp://api.vendor.com/x",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://api.vendor.com /x",
        "https://api.vendor.com\r\n.evil.com/x",
        "",
        "https://"
      })
  void everyOtherLinkIsRefusedWithoutRepeatingIt(String link) {
    assertThatThrownBy(() -> guard.trust("list", link))
        .isInstanceOf(UnreadableException.class)
        .hasMessageNotContaining("evil")
        .hasMessageNotContaining("pw");
  }

  @Test
  void linkOfAnotherVendorCannotBeFollowed() {
    try (FakeVendor vendor = new FakeVendor().start()) {
      VendorHttp one = vendor.http(new VirtualTicker()).build();
      VendorHttp other = vendor.http(new VirtualTicker()).build();
      TrustedLink link = one.trust("list", "/api/next?page=2");
      assertThat(one.send(HttpCall.follow("list", link).build()).status()).isEqualTo(200);
      assertThat(vendor.arrivals().get(0).getTarget()).isEqualTo("/api/next?page=2");
      assertThatThrownBy(() -> other.send(HttpCall.follow("list", link).build()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"com", "", "vendor", "127.0.0.1", "*.vendor.com", "Vendor.com", "a..b"})
  void trustedHostsMustBeNamesWithADot(String host) {
    assertThatThrownBy(() -> LinkGuard.of("fake", BASE, List.of(host)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "a/b", "../x", "a\\b", "%2e%2e", "a b", "a\n", "é", "a?b", "a#b"})
  void idThatCouldLeadElsewhereIsRefused(String id) {
    assertThatThrownBy(() -> HttpCall.get("read").path("x").id(id))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void longIdIsRefusedAndQueryValuesAreEncoded() {
    assertThatThrownBy(() -> HttpCall.get("read").id("a".repeat(129)))
        .isInstanceOf(IllegalArgumentException.class);
    HttpCall call = HttpCall.get("read").path("x/y").id("a:1").query("q", "a&b=c +%#").build();
    assertThat(call.url(BASE))
        .hasToString("https://api.vendor.com/v1/x/y/a:1?q=a%26b%3Dc%20%2B%25%23");
    assertThat(call.pathTemplate()).isEqualTo("x/y/{id}");
  }

  @Test
  void plainHttpIsForThisMachineOnly() {
    assertThatThrownBy(() -> VendorHttp.builder("fake", HttpUrl.get("http://api.vendor.com/")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> VendorHttp.builder("fake", HttpUrl.get("http://127.0.0.1.evil.com/")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> VendorHttp.builder("fake", HttpUrl.get("https://u:p@vendor.com/")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "224.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "198.18.0.1",
        "203.0.113.9",
        "::1",
        "::",
        "fc00::1",
        "fd12::1",
        "fe80::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:1::1",
        "2001:db8::1"
      })
  void privateAddressesAreNotPublic(String address) throws UnknownHostException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"})
  void publicAddressesArePublic(String address) throws UnknownHostException {
    assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void untrustedLinksReachPublicAddressesOnly() throws Exception {
    try (FakeVendor vendor = new FakeVendor().start()) {
      OkHttpClient client = vendor.client();
      OkHttpClient guarded = PublicAddresses.only(client, Set.of());
      for (String host : new String[] {"localhost", "127.0.0.1", "2130706433", "[::1]"}) {
        Request request =
            new Request.Builder()
                .url("http://" + host + ":" + vendor.server().getPort() + "/")
                .build();
        assertThatThrownBy(() -> guarded.newCall(request).execute().close())
            .isInstanceOf(UnknownHostException.class);
      }
      assertThat(vendor.arrivals()).isEmpty();
      OkHttpClient allowing = PublicAddresses.only(client, Set.of("localhost"));
      String url = "http://localhost:" + vendor.server().getPort() + "/";
      allowing.newCall(new Request.Builder().url(url).build()).execute().close();
      assertThat(vendor.arrivals()).hasSize(1);
    }
  }
}
