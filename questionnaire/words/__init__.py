"""Every sentence of the interface, one module a face. Medical sentences stand in the pack."""
