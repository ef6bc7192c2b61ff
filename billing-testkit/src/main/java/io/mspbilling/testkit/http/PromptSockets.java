package io.mspbilling.testkit.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ServerSocketFactory;

/**
 * Listens with sockets that send at once. The server writes the head of an answer and then its
 * body, and a socket left to itself keeps the second back until the first is acknowledged: some 40
 * ms on loopback, for every call.
 */
final class PromptSockets extends ServerSocketFactory {

  @Override
  public ServerSocket createServerSocket() throws IOException {
    return new Prompt();
  }

  @Override
  public ServerSocket createServerSocket(int port) {
    throw new UnsupportedOperationException("bound by the server itself");
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog) {
    throw new UnsupportedOperationException("bound by the server itself");
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, InetAddress on) {
    throw new UnsupportedOperationException("bound by the server itself");
  }

  private static final class Prompt extends ServerSocket {
    Prompt() throws IOException {}

    @Override
    public Socket accept() throws IOException {
      Socket accepted = super.accept();
      accepted.setTcpNoDelay(true);
      return accepted;
    }
  }
}
