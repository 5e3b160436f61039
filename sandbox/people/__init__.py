"""What people in the workspace do: type, click, choose, fill in, command."""
