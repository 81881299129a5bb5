package dev.beian.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import dev.beian.platform.dialogs.DialogsInvalid;
import dev.beian.platform.sealing.KeysInvalid;

/** Starts the assistant. */
@SpringBootApplication(proxyBeanMethods = false)
public class BeianGuide {

	/** The exit code for a configuration that cannot be used. */
	private static final int EX_CONFIG = 78;

	public static void main(String[] args) {
		try {
			SpringApplication.run(BeianGuide.class, args);
		} catch (RuntimeException e) {
			for (Throwable cause = e; cause != null; cause = cause.getCause())
				if (cause instanceof DialogsInvalid || cause instanceof KeysInvalid) {
					System.err.println(cause.getMessage());
					System.exit(EX_CONFIG);
				}
			throw e;
		}
	}
}
