"""Terraform and OpenTofu plans: the machines that they hold before and after, and what that changes."""
