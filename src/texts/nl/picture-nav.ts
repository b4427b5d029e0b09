/** De pagina’s van het beeld, in korte woorden: dezelfde rij staat op elk ervan. */
export const pictureNav = {
  label: 'Onderdelen van het beeld',
  pages: {
    overview: 'In het kort', signals: 'Signalen', handling: 'Beslissen', unknown: 'Wat we niet weten', elsewhere: 'Elders vastgesteld', risks: 'Risico’s', map: 'Kaart', network: 'Verbanden', document: 'Jaarbeeld', figures: 'Cijfers voor buiten',
  },
};
