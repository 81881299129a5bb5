package dev.beian.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the assistant can be found, once it can. */
@Component
final class Welcome {

	private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

	@EventListener
	void started(WebServerInitializedEvent event) {
		int port = event.getWebServer().getPort();
		LOG.info("Beian Guide is up: open http://localhost:{}/chat (desk: http://localhost:{}/desk)", port, port);
	}
}
