package io.mspbilling.http.oauth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.http.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenStoreTest {
  private static final Secret KEY = Secret.of(new byte[32]);
  private static final Instant ISSUED = Instant.parse("2026-05-01T08:00:00.123Z");

  private final Path directory;

  TokenStoreTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private static OAuthTokens tokens(String name) {
    return OAuthTokens.of(
        Secret.of("access-" + name), Secret.of("refresh-" + name), ISSUED, ISSUED.plusSeconds(60));
  }

  private List<TokenStore> stores() {
    return List.of(new InMemoryTokenStore(), new EncryptedFileTokenStore(directory, KEY));
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(path -> path.toString().endsWith(".tokens")).findFirst().orElseThrow();
    }
  }

  @Test
  void everyStoreKeepsWhatWasSavedPerConnection() {
    for (TokenStore store : stores()) {
      assertThat(store.load("a/../b")).isEmpty();
      assertThat(store.compareAndSet("a/../b", 0, tokens("1"))).isTrue();
      OAuthTokens marked = tokens("2").refreshStarted(ISSUED);
      assertThat(store.compareAndSet("a/../b", 1, marked)).isTrue();
      assertThat(store.load("a/../b")).contains(new TokenStore.Stored(2, marked));
      assertThat(store.load("other")).isEmpty();
    }
  }

  @Test
  void everyStoreRefusesAnOutdatedVersion() {
    for (TokenStore store : stores()) {
      assertThat(store.compareAndSet("c", 1, tokens("x"))).isFalse();
      assertThat(store.compareAndSet("c", 0, tokens("1"))).isTrue();
      assertThat(store.compareAndSet("c", 0, tokens("2"))).isFalse();
      assertThat(store.compareAndSet("c", 2, tokens("2"))).isFalse();
      assertThat(store.load("c")).contains(new TokenStore.Stored(1, tokens("1")));
    }
  }

  @Test
  void oneOfManyRacersWinsEachVersion() throws Exception {
    TokenStore memory = new InMemoryTokenStore();
    TokenStore one = new EncryptedFileTokenStore(directory, KEY);
    TokenStore two = new EncryptedFileTokenStore(directory, KEY);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (List<TokenStore> pair : List.of(List.of(memory, memory), List.of(one, two))) {
        for (int version = 0; version < 10; version++) {
          assertThat(winners(threads, pair, version)).isEqualTo(1);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static long winners(ExecutorService threads, List<TokenStore> stores, int version)
      throws Exception {
    List<Callable<Boolean>> racers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      TokenStore store = stores.get(i % 2);
      OAuthTokens tokens = tokens("racer-" + i);
      racers.add(() -> store.compareAndSet("race", version, tokens));
    }
    long winners = 0;
    for (Future<Boolean> racer : threads.invokeAll(racers)) {
      winners += racer.get() ? 1 : 0;
    }
    return winners;
  }

  @Test
  void fileTellsNothingAndIsTheOwnersOnly() throws IOException {
    new EncryptedFileTokenStore(directory, KEY).compareAndSet("realm", 0, tokens("canary"));
    String content = new String(Files.readAllBytes(file()), ISO_8859_1);
    assertThat(content).doesNotContain("canary").doesNotContain("realm");
    assertThat(file().getFileName().toString()).doesNotContain("realm");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void sameTokensNeverGiveTheSameFile() throws IOException {
    EncryptedFileTokenStore store = new EncryptedFileTokenStore(directory, KEY);
    store.compareAndSet("realm", 0, tokens("1"));
    byte[] first = Files.readAllBytes(file());
    Files.delete(file());
    store.compareAndSet("realm", 0, tokens("1"));
    assertThat(Files.readAllBytes(file())).isNotEqualTo(first);
  }

  @Test
  void changedSwappedOrForeignFilesAreRefused() throws IOException {
    EncryptedFileTokenStore store = new EncryptedFileTokenStore(directory, KEY);
    store.compareAndSet("realm", 0, tokens("1"));
    byte[] good = Files.readAllBytes(file());
    for (int i = 0; i < good.length; i += 7) {
      byte[] changed = good.clone();
      changed[i] ^= 1;
      Files.write(file(), changed);
      assertThatThrownBy(() -> store.load("realm")).isInstanceOf(TokenStoreException.class);
    }
    Files.write(file(), Arrays.copyOf(good, 10));
    assertThatThrownBy(() -> store.load("realm")).isInstanceOf(TokenStoreException.class);

    Path own = file();
    Files.delete(own);
    store.compareAndSet("stranger", 0, tokens("2"));
    Files.copy(file(), own);
    assertThatThrownBy(() -> store.load("realm")).isInstanceOf(TokenStoreException.class);

    Files.write(own, good);
    byte[] otherKey = new byte[32];
    otherKey[0] = 1;
    assertThatThrownBy(
            () -> new EncryptedFileTokenStore(directory, Secret.of(otherKey)).load("realm"))
        .isInstanceOf(TokenStoreException.class);
    assertThat(store.load("realm")).isPresent();
  }

  @Test
  void leftoverOfACrashDoesNotHinderTheNextSave() throws IOException {
    EncryptedFileTokenStore store = new EncryptedFileTokenStore(directory, KEY);
    store.compareAndSet("realm", 0, tokens("1"));
    Files.write(directory.resolve(file().getFileName() + ".next"), new byte[] {1, 2, 3});
    assertThat(store.compareAndSet("realm", 1, tokens("2"))).isTrue();
    assertThat(store.load("realm").map(TokenStore.Stored::tokens))
        .isEqualTo(Optional.of(tokens("2")));
  }

  @Test
  void keyOfAnotherLengthAndMissingDirectoryAreRefused() {
    assertThatThrownBy(() -> new EncryptedFileTokenStore(directory, Secret.of("short")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new EncryptedFileTokenStore(directory.resolve("no"), KEY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
