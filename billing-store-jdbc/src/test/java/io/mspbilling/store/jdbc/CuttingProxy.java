package io.mspbilling.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line to the database that can be told to break when an entry is sent: before it arrives there,
 * or after it was taken and before the answer is back. Or to let somebody else go first.
 */
final class CuttingProxy implements AutoCloseable {

  private static final String ENTRY = "INSERT INTO billing_journal";
  private static final String TURN = "SELECT pg_advisory_xact_lock(";
  private static final String COMMIT = "COMMIT\0";

  private final int target;
  private final ServerSocket server;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicInteger cutBefore = new AtomicInteger();
  private final AtomicInteger cutAfter = new AtomicInteger();
  private final AtomicInteger cutAfterCommit = new AtomicInteger();
  private volatile Runnable overtaking = () -> {};

  CuttingProxy(int targetPort) throws IOException {
    target = targetPort;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** The next so many entries do not arrive. */
  void loseEntries(int count) {
    cutBefore.set(count);
  }

  /** The next so many entries arrive, and the answers to them do not. */
  void loseAnswers(int count) {
    cutAfter.set(count);
  }

  /** The next so many transactions are committed, and the answers to that do not arrive. */
  void loseAnswersToCommits(int count) {
    cutAfterCommit.set(count);
  }

  /** Something happens before each entry arrives, unless its sender has waited for its turn. */
  void overtake(Runnable overtaker) {
    overtaking = overtaker;
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private void accept() throws IOException {
    while (!server.isClosed()) {
      Socket client = server.accept();
      if (server.isClosed()) {
        client.close(); // It came in while the thread was being woken.
        return;
      }
      Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
      client.setTcpNoDelay(true);
      database.setTcpNoDelay(true);
      sockets.addAll(List.of(client, database));
      start(() -> serve(client, database));
    }
  }

  /** The protocol is one of questions and answers, so that one thread can pass both on. */
  private void serve(Socket client, Socket database) throws IOException {
    try (client;
        database) {
      AtomicBoolean deaf = new AtomicBoolean();
      start(() -> passOn(database, client, deaf));
      InputStream questions = client.getInputStream();
      byte[] buffer = new byte[1 << 16];
      boolean inTurn = false;
      for (int n = questions.read(buffer); n >= 0; n = questions.read(buffer)) {
        String question = new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
        boolean entry = question.contains(ENTRY);
        inTurn |= question.contains(TURN);
        if (entry && !inTurn) {
          overtaking.run();
        }
        if (entry && takeOne(cutBefore)) {
          return;
        }
        if ((entry && takeOne(cutAfter))
            || (question.contains(COMMIT) && takeOne(cutAfterCommit))) {
          deaf.set(true);
        }
        database.getOutputStream().write(buffer, 0, n);
      }
    }
  }

  /** Ends both sides once the server has answered what the client may not hear. */
  private static void passOn(Socket database, Socket client, AtomicBoolean deaf)
      throws IOException {
    InputStream answers = database.getInputStream();
    byte[] buffer = new byte[1 << 16];
    for (int n = answers.read(buffer); n >= 0 && !deaf.get(); n = answers.read(buffer)) {
      client.getOutputStream().write(buffer, 0, n);
    }
    client.close();
  }

  private static boolean takeOne(AtomicInteger count) {
    return count.getAndUpdate(n -> Math.max(n - 1, 0)) > 0;
  }

  private interface Job {
    void run() throws IOException;
  }

  private static void start(Job job) {
    Thread thread =
        new Thread(
            () -> {
              try {
                job.run();
              } catch (IOException e) {
                // The line was closed, which is what it is for.
              }
            },
            "proxy");
    thread.setDaemon(true);
    thread.start();
  }
}
