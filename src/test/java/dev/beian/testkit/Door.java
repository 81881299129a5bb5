package dev.beian.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A local port behind which a server can be, or not: shut, connections are refused. */
public final class Door implements AutoCloseable {

	private final int port;
	private ServerSocket open;

	private Door(ServerSocket reserved) {
		this.port = reserved.getLocalPort();
		this.open = reserved;
	}

	/** A port that refuses connections. */
	public static Door shut() {
		try {
			Door door = new Door(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
			door.close();
			return door;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public URI address() {
		return URI.create("http://127.0.0.1:" + port);
	}

	/** Lets connections through to a server. */
	public void opensTo(URI server) {
		try {
			open = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		ServerSocket listening = open;
		Thread.ofVirtual().start(() -> accept(listening, server));
	}

	private static void accept(ServerSocket listening, URI server) {
		try {
			while (true) {
				Socket caller = listening.accept();
				Socket called = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
				pump(caller, called);
				pump(called, caller);
			}
		} catch (IOException _) {
			// shut
		}
	}

	private static void pump(Socket from, Socket to) {
		Thread.ofVirtual().start(() -> {
			try (from; to) {
				from.getInputStream().transferTo(to.getOutputStream());
			} catch (IOException _) {
				// one side has gone, the other goes with it
			}
		});
	}

	@Override
	public void close() {
		try {
			open.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
