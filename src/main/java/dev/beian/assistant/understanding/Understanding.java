package dev.beian.assistant.understanding;

/** Understands free text, each time anew and without any memory. */
@FunctionalInterface
public interface Understanding {

	Understood understand(String text);
}
