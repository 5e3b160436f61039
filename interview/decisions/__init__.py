"""One module per kind of decision; `interview.decider` lists them all."""
