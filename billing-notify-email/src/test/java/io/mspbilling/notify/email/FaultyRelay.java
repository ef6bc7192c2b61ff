package io.mspbilling.notify.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Stands between us and a real mail server, refuses an address, and loses what it is told to. */
final class FaultyRelay implements AutoCloseable {
  private final ServerSocket listening;
  private final int server;
  private volatile String refused = "";
  private volatile boolean loseNextAnswer;
  private volatile boolean loseNextMessage;

  FaultyRelay(int server) {
    this.server = server;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "faulty-relay");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listening.getLocalPort();
  }

  void refuse(String address) {
    refused = address;
  }

  /** The server takes the next message, and its answer does not come back. */
  void loseNextAnswer() {
    loseNextAnswer = true;
  }

  /** The next message does not reach the server. */
  void loseNextMessage() {
    loseNextMessage = true;
  }

  private void serve() {
    while (!listening.isClosed()) {
      relayNext();
    }
  }

  private void relayNext() {
    try (Socket client = listening.accept();
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
      relay(client, behind);
    } catch (IOException e) {
      return; // The next connection may be a better one.
    }
  }

  private void relay(Socket client, Socket behind) throws IOException {
    BufferedReader fromClient = reader(client);
    BufferedReader fromServer = reader(behind);
    OutputStream toClient = client.getOutputStream();
    OutputStream toServer = behind.getOutputStream();
    boolean inData = false;
    passReply(fromServer, toClient);
    for (String line = fromClient.readLine(); line != null; line = fromClient.readLine()) {
      boolean ends = inData && line.equals(".");
      if (ends && loseNextMessage) {
        loseNextMessage = false;
        return;
      }
      if (!inData && isRefused(line)) {
        write(toClient, "550 5.1.1 unknown");
        continue;
      }
      write(toServer, line);
      if (inData && !ends) {
        continue;
      }
      if (ends && loseNextAnswer) {
        loseNextAnswer = false;
        reply(fromServer);
        return;
      }
      String answer = passReply(fromServer, toClient);
      inData = answer.startsWith("354");
    }
  }

  private boolean isRefused(String line) {
    return !refused.isEmpty()
        && line.toLowerCase(Locale.ROOT)
            .startsWith("rcpt to:<" + refused.toLowerCase(Locale.ROOT) + ">");
  }

  private static String passReply(BufferedReader from, OutputStream to) throws IOException {
    String reply = reply(from);
    write(to, reply);
    return reply;
  }

  private static String reply(BufferedReader from) throws IOException {
    StringBuilder reply = new StringBuilder();
    for (String line = from.readLine(); line != null; line = from.readLine()) {
      reply.append(reply.isEmpty() ? "" : "\r\n").append(line);
      if (line.length() < 4 || line.charAt(3) != '-') {
        return reply.toString();
      }
    }
    throw new IOException("the server ended");
  }

  private static void write(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
