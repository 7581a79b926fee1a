def roster_of(page):
    return None
