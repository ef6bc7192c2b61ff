package io.mspbilling.store.jdbc;

import io.mspbilling.journal.Facts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The connection of a worker to the town of another process. One call at a time. */
final class RemoteTown implements AutoCloseable {

  private final Socket socket;
  private final BufferedReader in;
  private final PrintWriter out;

  RemoteTown(int port) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the test and all other workers. */
  void meet() {
    call("meet", Facts.none());
  }

  synchronized Facts call(String name, Facts arguments) {
    out.println(FactsText.written(Facts.builder().put("call", name).putAll(arguments).build()));
    Facts answer = FactsText.read(line(name));
    answer
        .find("failed")
        .ifPresent(
            failure -> {
              throw new IllegalStateException(name + ": " + failure);
            });
    return answer;
  }

  private String line(String name) {
    try {
      String line = in.readLine();
      if (line == null) {
        throw new IllegalStateException(name + ": no answer");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
