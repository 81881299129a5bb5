package dev.beian.knowledge.material;

import java.util.List;
import java.util.Optional;

import dev.beian.knowledge.filing.Material;
import dev.beian.knowledge.filing.Role;

/**
 * A paper to hand in.
 *
 * @param because the rows that ask for it, the one that gives the reason first
 */
public record RequiredMaterial(Material material, Optional<Role> of, boolean required, List<String> look, List<MaterialRow> because) {

	public RequiredMaterial {
		look = List.copyOf(look);
		because = List.copyOf(because);
	}
}
