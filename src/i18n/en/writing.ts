/** Texts made of figures, and what a shop may answer to reviews. {name} and {order} are for whoever sends them. */
export default {
  summary: {
    who_one: 'One customer, {{share}} of all.',
    who_other: '{{customers}} customers, {{share}} of all.',
    whoPays_one: 'One customer, {{share}} of all, who pays {{revenueShare}} of the money.',
    whoPays_other: '{{customers}} customers, {{share}} of all, who pay {{revenueShare}} of the money.',
    outsiders_one: 'One customer, {{share}} of all, who is in no segment.',
    outsiders_other: '{{customers}} customers, {{share}} of all, who are in no segment.',
    apart: 'What sets them apart: {{traits}}.',
    praise: 'What their reviews praise most: {{aspect}} ({{reviews}}).',
    blame: 'What their reviews blame most: {{aspect}} ({{reviews}}).',
    nothing: 'No figure sets them clearly apart.',
    sentences: '{{first}} {{second}}',
    traits: '{{first}}; {{second}}',
  },
  fact: {
    praised_one: 'One review praises: {{aspect}}.',
    praised_other: '{{reviews}} reviews praise: {{aspect}}.',
    blamed_one: 'One review blames: {{aspect}}.',
    blamed_other: '{{reviews}} reviews blame: {{aspect}}.',
    topic_one: 'One review speaks of: {{topic}}.',
    topic_other: '{{reviews}} reviews speak of: {{topic}}.',
    quote: '“{{text}}”',
    type: 'Their type: {{title}}.',
    about: 'What they are about: {{topics}}.',
    beside: 'Beside the other customers: {{qualifiers}}.',
    stars: '{{stars}} of 5 stars.',
    onProduct: 'On: {{product}}.',
    itPraises: 'It praises: {{aspects}}.',
    itBlames: 'It blames: {{aspects}}.',
  },
  /** To a single review: what it says of aspects is answered as `reply` does, what is left by these. */
  answer: {
    both: '{{praise}} At the same time, {{blame}}',
    also: '{{text}} We are sorry about {{matters}} too.',
    displeased:
      'we are sorry that you are not satisfied. Please tell us your order number {order} and what went wrong, so that we can look into it.',
    pleased: 'thank you for your kind words. We are glad that you are happy with what you bought.',
    neutral:
      'thank you for taking the time to write to us. If there is something that we can do better, please let us know.',
  },
  /** No promise: what the shop grants stands in its own rules. */
  reply: {
    frame: 'Dear {name}, {{text}}',
    topic: 'thank you for writing about {{topic}}. It helps us to see what matters to you.',
    blamed: {
      quality:
        'we are sorry that the quality was not what you expected. Please tell us your order number {order} and what is wrong, so that we can look into it.',
      durability:
        'we are sorry that what you bought did not last. Please tell us your order number {order} and what broke, so that we can look into it.',
      function:
        'we are sorry that it does not work as it should. Please tell us your order number {order} and what happens, so that we can look into it.',
      price:
        'thank you for being plain about the price. Please tell us what you compared it with, so that we can look into it.',
      packaging:
        'we are sorry about the state in which your parcel reached you. Please tell us your order number {order}, with a picture if you have one, so that we can look into it.',
      delivery:
        'we are sorry about the delivery. Please tell us your order number {order}, so that we can find out what happened to your parcel.',
      returns:
        'we are sorry that your return did not go as it should. Please tell us your order number {order}, so that we can see where it stands.',
      service:
        'we are sorry for how you were treated. Please tell us your order number {order} and whom you wrote to, so that we can see what went wrong.',
      description:
        'we are sorry that you got something else than you expected. Please tell us your order number {order} and what was different, so that we can check the description.',
      fit: 'we are sorry that it does not fit. Please tell us your order number {order} and which size you took, so that we can look at what would suit you.',
      comfort:
        'we are sorry that it is not comfortable. Please tell us your order number {order} and what bothers you, so that we can look into it.',
      looks:
        'we are sorry that it looks different from what you hoped for. Please tell us your order number {order} and what is different, so that we can check our pictures.',
      taste:
        'we are sorry that it was not to your taste. Please tell us your order number {order} and what you noticed, so that we can look into it.',
      smell:
        'we are sorry about the smell. Please tell us your order number {order} and what you noticed, so that we can look into it.',
      sound:
        'we are sorry about the sound. Please tell us your order number {order} and what you hear, so that we can look into it.',
      battery:
        'we are sorry about the battery. Please tell us your order number {order} and how long it runs, so that we can look into it.',
      ease: 'we are sorry that it is hard to use. Please tell us your order number {order} and where you got stuck, so that we can help.',
      display:
        'we are sorry about the screen. Please tell us your order number {order} and what you see, so that we can look into it.',
      content:
        'we are sorry that the content was not what you hoped for. Please tell us your order number {order} and what you missed, so that we can check the description.',
    },
    praised: {
      quality: 'thank you. We are glad that you are happy with the quality.',
      durability: 'thank you. We are glad that it lasts.',
      function: 'thank you. We are glad that it works well for you.',
      price: 'thank you. We are glad that the price was right for you.',
      packaging: 'thank you. We are glad that your parcel came well packed.',
      delivery: 'thank you. We are glad that the delivery went well.',
      returns: 'thank you. We are glad that your return went well.',
      service: 'thank you. We are glad that you were well served.',
      description: 'thank you. We are glad that you got what you expected.',
      fit: 'thank you. We are glad that it fits.',
      comfort: 'thank you. We are glad that it is comfortable.',
      looks: 'thank you. We are glad that you like how it looks.',
      taste: 'thank you. We are glad that you like the taste.',
      smell: 'thank you. We are glad that you like the scent.',
      sound: 'thank you. We are glad that you like the sound.',
      battery: 'thank you. We are glad that the battery lasts.',
      ease: 'thank you. We are glad that it is easy to use.',
      display: 'thank you. We are glad that you like the screen.',
      content: 'thank you. We are glad that you enjoyed the content.',
    },
  },
} as const;
