"""Actors to and from other people's forms: FollowTheMoney entities (as OpenSanctions publishes them) and CSV."""
