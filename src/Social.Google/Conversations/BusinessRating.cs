namespace Social.Google;

/// <summary>What all reviews of a location come to.</summary>
/// <param name="Average">The average of the stars, or null without reviews.</param>
/// <param name="Count">How many reviews there are.</param>
public readonly record struct BusinessRating(double? Average, int Count);
