package io.mspbilling.http.oauth;

import io.mspbilling.http.Secret;
import io.mspbilling.json.Draft;
import io.mspbilling.json.Json;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * Tokens in one encrypted file per connection: AES-256-GCM, readable by the owner only, replaced as
 * a whole and forced to the disk before a save is reported. Safe for any number of threads and
 * processes on one machine; file locks of network file systems are not to be relied on.
 */
public final class EncryptedFileTokenStore implements TokenStore {
  private static final int MAX_FILE_BYTES = 1 << 20;

  private final Path directory;
  private final TokenCipher cipher;

  /**
   * @param directory existing directory that nothing else uses
   * @param key 32 random bytes, kept elsewhere than these files
   * @throws IllegalArgumentException if the key has another length, or there is no such directory
   */
  public EncryptedFileTokenStore(Path directory, Secret key) {
    if (!Files.isDirectory(directory)) {
      throw new IllegalArgumentException("no such directory: " + directory);
    }
    this.directory = directory;
    this.cipher = new TokenCipher(key);
  }

  @Override
  public Optional<Stored> load(String connection) {
    byte[] file;
    try {
      Path path = path(connection);
      if (Files.size(path) > MAX_FILE_BYTES) {
        throw new TokenStoreException(
            "too large for a file of tokens: " + path.getFileName(), null);
      }
      file = Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new TokenStoreException("tokens could not be read", e);
    }
    byte[] plain = cipher.open(connection, file);
    try {
      return Optional.of(stored(Json.standard().tree(plain).named("tokens")));
    } catch (JsonProblem e) {
      throw new TokenStoreException("tokens could not be read", e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  @Override
  public boolean compareAndSet(String connection, long expectedVersion, OAuthTokens tokens) {
    Objects.requireNonNull(tokens, "tokens");
    Path path = path(connection);
    try (FileGuard guard = FileGuard.lock(path.resolveSibling(path.getFileName() + ".lock"))) {
      long version = load(connection).map(Stored::version).orElse(0L);
      if (version != expectedVersion) {
        return false;
      }
      byte[] plain = saved(version + 1, tokens).json();
      guard.replace(path, cipher.seal(connection, plain));
      Arrays.fill(plain, (byte) 0);
      return true;
    } catch (IOException e) {
      throw new TokenStoreException("tokens could not be saved", e);
    }
  }

  /** Names of connections may hold anything; names of files may not. */
  private Path path(String connection) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(connection.getBytes(StandardCharsets.UTF_8));
      return directory.resolve(HexFormat.of().formatHex(hash) + ".tokens");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Draft saved(long version, OAuthTokens tokens) {
    return new Draft()
        .put("version", version)
        .put("accessToken", tokens.accessToken().reveal())
        .put("issuedAt", tokens.issuedAt().toString())
        .put("expiresAt", tokens.expiresAt().toString())
        .put("refreshToken", tokens.refreshToken().map(Secret::reveal))
        .put("refreshStartedAt", tokens.refreshStartedAt().map(Object::toString));
  }

  private static Stored stored(Node tokens) {
    return new Stored(
        tokens.requiredInteger("version"),
        new OAuthTokens(
            Secret.of(tokens.requiredText("accessToken")),
            tokens.requiredInstant("issuedAt"),
            tokens.requiredInstant("expiresAt"),
            tokens.text("refreshToken").map(Secret::of),
            tokens.instant("refreshStartedAt")));
  }
}
