package io.mspbilling.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body that OkHttp may write once, which keeps it from repeating the request by itself. */
final class OneShotBody extends RequestBody {
  private final @Nullable MediaType contentType;
  private final byte[] bytes;

  OneShotBody(String contentType, byte[] bytes) {
    this.contentType = MediaType.parse(contentType);
    this.bytes = bytes;
  }

  @Override
  public @Nullable MediaType contentType() {
    return contentType;
  }

  @Override
  public long contentLength() {
    return bytes.length;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    sink.write(bytes);
  }
}
