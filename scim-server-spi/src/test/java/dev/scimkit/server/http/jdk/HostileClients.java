package dev.scimkit.server.http.jdk;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Open connections that each sent the same octets and then do nothing. */
final class HostileClients implements AutoCloseable {

    private static final int LONGEST_WAIT = 60_000;

    private final List<Socket> open = new ArrayList<>();

    /** Opens connections; a server may already refuse some. */
    static HostileClients sending(int number, int port, String octets) throws IOException {
        HostileClients clients = new HostileClients();
        for (int i = 0; i < number; i++) {
            clients.open.add(open(port, octets));
        }
        return clients;
    }

    private static Socket open(int port, String octets) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(LONGEST_WAIT);
        try {
            socket.getOutputStream().write(octets.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException cutOff) {
            // the server was quicker
        }
        return socket;
    }

    /** Waits until the server has closed every connection; false if one stays open for a minute. */
    boolean areAllClosed() {
        return open.stream().allMatch(HostileClients::isClosed);
    }

    /** Sends more on every connection until the server has closed it. Sending blocks when the server does not read. */
    void sendUntilAllAreClosed(String octets) {
        byte[] more = octets.getBytes(StandardCharsets.US_ASCII);
        for (Socket socket : open) {
            try {
                while (true) {
                    socket.getOutputStream().write(more);
                }
            } catch (IOException closed) {
                // as it should be
            }
        }
    }

    private static boolean isClosed(Socket socket) {
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }
}
