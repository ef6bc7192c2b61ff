package io.mspbilling.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
  @Test
  void neverShows() {
    Secret secret = Secret.of("canary");
    assertThat(secret).hasToString("Secret(****)");
    assertThat(AuthHeaders.of("X-Key", secret)).hasToString("AuthHeaders[X-Key]");
    assertThat(secret.hashCode()).isEqualTo(Secret.of("other").hashCode());
  }

  @Test
  void comparesByContent() {
    assertThat(Secret.of("a")).isEqualTo(Secret.of(new char[] {'a'}));
    assertThat(Secret.of("é€😀")).isEqualTo(Secret.of("é€😀".toCharArray()));
    assertThat(Secret.of("a")).isNotEqualTo(Secret.of("b"));
    assertThat(Secret.of("a")).isNotEqualTo("a");
  }

  @Test
  void callersArraysAreNotShared() {
    byte[] bytes = {1, 2};
    Secret secret = Secret.of(bytes);
    bytes[0] = 9;
    secret.revealBytes()[1] = 9;
    assertThat(secret.revealBytes()).containsExactly(1, 2);
  }

  @Test
  void closingWipesIt() {
    Secret secret = Secret.of("canary");
    secret.close();
    assertThatThrownBy(secret::reveal).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(secret::revealBytes).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void cannotBeSerialised() throws Exception {
    try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      assertThatThrownBy(() -> out.writeObject(Secret.of("canary")))
          .isInstanceOf(NotSerializableException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"canary\r\nX: y", "canary\n", "canary\u0000", "canaryé", "canary\u007f"})
  void valueThatCannotBeAHeaderIsRefusedWithoutShowingIt(String value) {
    assertThatThrownBy(() -> Credentials.header("X-Key", Secret.of(value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("canary");
    assertThatThrownBy(() -> Credentials.bearer(Secret.of(value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("canary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host", "content-length", "Cookie", "Accept-Encoding", "a b", "", "é"})
  void headersOfTheTransportAreNotOurs(String name) {
    assertThatThrownBy(() -> HttpCall.get("x").header(name, "v"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void basicLoginIsEncoded() {
    AuthHeaders headers = Credentials.basic("co+pub", Secret.of("priv:é")).headers();
    assertThat(
            headers.includes(
                AuthHeaders.of("Authorization", Secret.of("Basic Y28rcHViOnByaXY6w6k="))))
        .isTrue();
    assertThatThrownBy(() -> Credentials.basic("a:b", Secret.of("x")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
