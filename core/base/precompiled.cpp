// The precompiled header of all targets belongs to a target of its own, and a target has a source.
