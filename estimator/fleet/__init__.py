"""Energy, carbon and money of whole bills: files of billing lines → one usage schema → one SQL query → summary."""
