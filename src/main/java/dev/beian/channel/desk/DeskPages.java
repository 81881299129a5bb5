package dev.beian.channel.desk;

import java.security.Principal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The desk's pages. */
@Controller
final class DeskPages {

	/** The sign-in page for those who have to wait. */
	static final String WAIT = "/desk/login/wait";

	@GetMapping("/desk")
	String desk(Principal member, Model model) {
		model.addAttribute("member", member.getName());
		return "desk/desk";
	}

	@GetMapping("/desk/login")
	String login() {
		return "desk/login";
	}

	@RequestMapping(WAIT)
	String tooOften(Model model) {
		model.addAttribute("wait", true);
		return "desk/login";
	}
}
