package dev.beian.assistant.support;

import java.util.List;
import java.util.Map;

import dev.beian.assistant.conversation.Choice;
import dev.beian.assistant.conversation.Plugs;
import dev.beian.assistant.conversation.Turn;
import dev.beian.assistant.messaging.Content;
import dev.beian.assistant.messaging.Outbound;
import dev.beian.assistant.messaging.Prompt;
import dev.beian.assistant.messaging.Prompt.Text;
import dev.beian.assistant.wording.Wording;

/** Gives a conversation to staff and takes it back; while they have the word the bot is silent, and only the clocks run on. */
public final class SupportDesk {

	public Map<String, Plugs.EntryAction> actions() {
		return Map.of("open-ticket", this::open, "leave-agent", this::leave);
	}

	public Map<String, Plugs.Choices> choices() {
		return Map.of("relay-choices",
				turn -> List.of(List.of(Choice.command("continue", turn.wording().say("button.without-agent")),
						Choice.command("status", turn.wording().say("button.status")))));
	}

	public Plugs.Listener listener() {
		return this::hears;
	}

	private void open(Turn turn) {
		if (!turn.conversation().owner().isBot())
			return;
		turn.waitForStaff();
		ticket(turn, TicketChange.Kind.OPENED, "");
	}

	/** The filer goes on without a person. */
	private void leave(Turn turn) {
		giveBack(turn, "");
	}

	private void giveBack(Turn turn, String member) {
		turn.returnToBot();
		ticket(turn, TicketChange.Kind.RETURNED, member);
		turn.lead(List.of(new Text(turn.wording().say(member.isEmpty() ? "agent.left" : "agent.returned", "member", member))));
		turn.resume();
	}

	private boolean hears(Turn turn, Content content) {
		if (content instanceof Content.Staff staff) {
			staff(turn, staff);
			return true;
		}
		if (!content.byFiler() || turn.conversation().owner().isBot() || content instanceof Content.Tapped)
			return false;
		ticket(turn, TicketChange.Kind.SPOKEN, "");
		return !(content instanceof Content.Sent);
	}

	private void staff(Turn turn, Content.Staff staff) {
		switch (staff.act()) {
			case TAKE -> take(turn, staff.member());
			case REPLY -> reply(turn, staff);
			case HAND_BACK -> {
				if (!turn.conversation().owner().isBot())
					giveBack(turn, staff.member());
			}
		}
	}

	/** Taking a conversation that the bot leads moves it to the desk as well. */
	private void take(Turn turn, String member) {
		if (turn.conversation().owner().word().equals("staff:" + member))
			return;
		turn.takenBy(member);
		ticket(turn, TicketChange.Kind.TAKEN, member);
		Wording wording = turn.wording();
		turn.say(Prompt.notice(wording.say("agent.taken", "member", member), List.of(new Text(wording.say("agent.clocks")))), "bot",
				Outbound.Kind.NOTICE);
	}

	private void reply(Turn turn, Content.Staff staff) {
		take(turn, staff.member());
		turn.say(Prompt.notice(staff.text(), List.of()), "staff:" + staff.member(), Outbound.Kind.STAFF);
		ticket(turn, TicketChange.Kind.SPOKEN, staff.member());
	}

	/** The reason is the question that was left, not the step that waits for staff. */
	private static void ticket(Turn turn, TicketChange.Kind kind, String member) {
		String left = turn.conversation().position().left().orElse(turn.step().name());
		turn.cause(new TicketChange(turn.conversation().id(), turn.request().code(), kind, member, left, turn.now()));
	}
}
