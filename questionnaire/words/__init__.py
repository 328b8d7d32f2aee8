"""Every sentence of the interface, in one module for each face or output. Medical ones are in the pack."""
