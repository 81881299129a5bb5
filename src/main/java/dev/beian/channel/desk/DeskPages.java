package dev.beian.channel.desk;

import java.security.Principal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The desk's two pages. */
@Controller
final class DeskPages {

	@GetMapping("/desk")
	String desk(Principal member, Model model) {
		model.addAttribute("member", member.getName());
		return "desk/desk";
	}

	@GetMapping("/desk/login")
	String login() {
		return "desk/login";
	}
}
