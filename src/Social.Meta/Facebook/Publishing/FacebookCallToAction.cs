namespace Social.Meta;

/// <summary>The button under a link or video.</summary>
/// <param name="Type">Facebook's word, such as <c>LEARN_MORE</c> or <c>SHOP_NOW</c>; an open set.</param>
/// <param name="Link">Where it leads.</param>
public sealed record FacebookCallToAction(string Type, Uri Link);
