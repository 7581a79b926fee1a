"""Work that takes longer than a page may: queued, run by a worker, watched live."""
