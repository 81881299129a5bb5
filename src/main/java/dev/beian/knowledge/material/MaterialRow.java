package dev.beian.knowledge.material;

import java.util.List;
import java.util.Optional;

import dev.beian.knowledge.filing.Condition;
import dev.beian.knowledge.filing.Material;
import dev.beian.knowledge.filing.Role;
import dev.beian.knowledge.filing.Source;

/**
 * A row of the matrix: under this condition, this paper.
 *
 * @param of whose paper it is; empty where it belongs to no person
 * @param required whether the documents demand it, as opposed to "only if" and to other providers' practice
 * @param look ids of how it must look
 */
public record MaterialRow(String id, Material material, Optional<Role> of, Condition when, boolean required, List<String> look,
		Source source) {

	public MaterialRow {
		look = List.copyOf(look);
	}
}
