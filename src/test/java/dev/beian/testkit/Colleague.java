package dev.beian.testkit;

import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Content.Staff.Act;
import dev.beian.assistant.messaging.Inbound;

/** A member of staff at the desk. */
public final class Colleague {

	private final World world;
	private final String name;

	Colleague(World world, String name) {
		this.world = world;
		this.name = name;
	}

	public void takes(Filer filer) {
		acts(filer, Act.TAKE, "");
	}

	public void replies(Filer filer, String text) {
		acts(filer, Act.REPLY, text);
	}

	public void handsBack(Filer filer) {
		acts(filer, Act.HAND_BACK, "");
	}

	private void acts(Filer filer, Act act, String text) {
		filer.screen().turnPage();
		world.take(new Inbound(world.occurrence("desk"), filer.address(), world.now(), "", new Content.Staff(act, name, text)));
	}
}
